def add_up(values):
    raise NotImplementedError("not written yet")
