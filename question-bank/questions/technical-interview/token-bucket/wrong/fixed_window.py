def allow(times, capacity, refill):
    window, used, answers = None, 0, []
    for now in times:
        if now // 1000 != window:
            window, used = now // 1000, 0
        used += 1
        answers.append(used <= capacity)
    return answers
