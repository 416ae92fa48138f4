const { last } = require('./last');
if (last([1, 2]) !== 2) throw new Error('the last of 1 and 2 is 2');
