[
  { $match: { status: 'paid' } },
  {
    $addFields: {
      value: {
        $sum: {
          $map: { input: { $ifNull: ['$lines', []] }, as: 'line', in: { $multiply: ['$$line.quantity', '$$line.price'] } },
        },
      },
    },
  },
  { $lookup: { from: 'customers', localField: 'customer', foreignField: '_id', as: 'found' } },
  { $addFields: { country: { $cond: [{ $eq: [{ $size: '$found' }, 0] }, 'unknown', { $arrayElemAt: ['$found.country', 0] }] } } },
  { $group: { _id: '$country', orders: { $sum: 1 }, revenue: { $sum: '$value' } } },
  { $project: { _id: 0, country: '$_id', orders: 1, revenue: 1 } },
  { $sort: { revenue: -1, country: 1 } },
]
