def run_cache(capacity, commands):
    entries, answers = {}, []
    for command in commands:
        verb, time, key, *rest = command.split()
        now = int(time)
        found = entries.pop(key, None)
        if verb == 'get':
            if found and now <= found[1]:
                entries[key] = found
                answers.append(found[0])
            else:
                answers.append('-')
            continue
        if len(entries) >= capacity:
            for dead in [k for k, e in entries.items() if e[1] < now]:
                del entries[dead]
            if len(entries) >= capacity:
                del entries[next(iter(entries))]
        entries[key] = (rest[0], now + int(rest[1]))
    return answers
