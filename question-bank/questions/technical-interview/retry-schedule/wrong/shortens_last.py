def retry_delays(base, cap, budget, retries):
    delays, spent, wait = [], 0, min(base, cap)
    while len(delays) < retries and spent < budget:
        wait = min(wait, budget - spent)
        delays.append(wait)
        spent += wait
        wait = min(wait * 2, cap)
    return delays
