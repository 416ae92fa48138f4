def add_up(values):
    return sum(values[:-1])
