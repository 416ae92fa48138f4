def retry_delays(base: int, cap: int, budget: int, retries: int) -> list[int]:
    delays: list[int] = []
    spent = 0
    wait = min(base, cap)
    while len(delays) < retries and spent + wait <= budget:
        delays.append(wait)
        spent += wait
        wait = min(wait * 2, cap)
    return delays
