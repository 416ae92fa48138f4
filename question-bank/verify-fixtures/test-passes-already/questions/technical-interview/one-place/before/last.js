exports.last = (list) => list.at(-1);
