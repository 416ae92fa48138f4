def run_cache(capacity, commands):
    entries, answers = {}, []
    for command in commands:
        verb, time, key, *rest = command.split()
        now = int(time)
        if verb == 'get':
            found = entries.get(key)
            answers.append(found[0] if found and now < found[1] else '-')
            continue
        if key not in entries and len(entries) >= capacity:
            for dead in [k for k, e in entries.items() if e[1] <= now]:
                del entries[dead]
            if len(entries) >= capacity:
                del entries[next(iter(entries))]
        entries[key] = (rest[0], now + int(rest[1]))
    return answers
