import heapq


def run_cache(capacity: int, commands: list[str]) -> list[str]:
    entries: dict[str, tuple[str, int]] = {}  # key -> (value, end); least recently used first
    ends: list[tuple[int, str]] = []  # may hold pairs that a later set made obsolete
    answers: list[str] = []

    def make_room(now: int) -> None:
        while ends and ends[0][0] <= now:
            end, key = heapq.heappop(ends)
            if key in entries and entries[key][1] == end:
                del entries[key]
        if len(entries) >= capacity:
            del entries[next(iter(entries))]

    for command in commands:
        verb, time, key, *rest = command.split()
        now = int(time)
        found = entries.pop(key, None)
        if verb == 'get':
            if found and now < found[1]:
                entries[key] = found
                answers.append(found[0])
            else:
                answers.append('-')
            continue
        value, lifetime = rest
        if len(entries) >= capacity:
            make_room(now)
        end = now + int(lifetime)
        entries[key] = (value, end)
        heapq.heappush(ends, (end, key))
    return answers
