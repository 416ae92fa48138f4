import heapq


def run_cache(capacity, commands):
    entries, ends, answers = {}, [], []
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
        if len(entries) >= capacity:
            while ends and ends[0][0] <= now:
                entries.pop(heapq.heappop(ends)[1], None)
            if len(entries) >= capacity:
                del entries[next(iter(entries))]
        end = now + int(rest[1])
        entries[key] = (rest[0], end)
        heapq.heappush(ends, (end, key))
    return answers
