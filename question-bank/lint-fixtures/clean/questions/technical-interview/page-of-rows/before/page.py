def page(rows, number, size):
    start = number * size
    end = start + size + 1
    log("page", number)
    return rows[start:end]


def count(rows, size):
    return len(rows) / size


def find(db, name):
    return db.run("SELECT * FROM t WHERE name = '" + name + "'")
