def allow(times, capacity, refill):
    level, last, answers = capacity * 1000, (times[0] if times else 0), []
    for now in times:
        level += (now - last) * refill
        last = now
        if level >= 1000:
            level -= 1000
            answers.append(True)
        else:
            answers.append(False)
    return answers
