def run_cache(capacity, commands):
    entries, answers = {}, []
    for command in commands:
        verb, time, key, *rest = command.split()
        now = int(time)
        if verb == 'get':
            found = entries.get(key)
            if found and now < found[1]:
                entries[key] = entries.pop(key)
                answers.append(found[0])
            else:
                answers.append('-')
        else:
            entries.pop(key, None)
            if len(entries) >= capacity:
                del entries[next(iter(entries))]
            entries[key] = (rest[0], now + int(rest[1]))
    return answers
