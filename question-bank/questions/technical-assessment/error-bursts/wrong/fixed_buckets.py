from collections import deque


def error_bursts(times: list[int], statuses: list[int], window: int, threshold: int) -> list[list[int]]:
    errors: deque[int] = deque()
    alerts: list[list[int]] = []
    is_open = False
    for time, status in zip(times, statuses):
        while errors and errors[0] // window < time // window:
            errors.popleft()
        if 500 <= status <= 599:
            errors.append(time)
        if len(errors) >= threshold and not is_open:
            alerts.append([time, -1])
            is_open = True
        elif len(errors) < threshold and is_open:
            alerts[-1][1] = time
            is_open = False
    return alerts
