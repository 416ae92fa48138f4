def allow(times: list[int], capacity: int, refill: int) -> list[bool]:
    token = 1000  # units per token: one elapsed millisecond adds exactly `refill` units
    level = capacity * token
    last = times[0] if times else 0
    answers = []
    for now in times:
        level = min(capacity * token, level + (now - last) * refill)
        last = now
        accepted = level >= token
        if accepted:
            level -= token
        answers.append(accepted)
    return answers
