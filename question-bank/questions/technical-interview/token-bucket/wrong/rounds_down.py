def allow(times, capacity, refill):
    level, last, answers = capacity, (times[0] if times else 0), []
    for now in times:
        level = min(capacity, level + (now - last) * refill // 1000)
        last = now
        if level >= 1:
            level -= 1
            answers.append(True)
        else:
            answers.append(False)
    return answers
