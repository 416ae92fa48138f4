exports.last = (list) => list[list.length];
