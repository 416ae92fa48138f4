def allow(times, capacity, refill):
    level, last, answers = 0, (times[0] if times else 0), []
    for now in times:
        level = min(capacity * 1000, level + (now - last) * refill)
        last = now
        if level >= 1000:
            level -= 1000
            answers.append(True)
        else:
            answers.append(False)
    return answers
