const { last } = require('./last');
if (last([1, 2]) !== 2 || last([3]) !== 3) throw new Error('another one is last');
