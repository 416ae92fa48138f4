def retry_delays(base, cap, budget, retries):
    delays, spent, wait = [], 0, base
    while len(delays) < retries and wait <= cap and spent + wait <= budget:
        delays.append(wait)
        spent += wait
        wait *= 2
    return delays
