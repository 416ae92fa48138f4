[
  { $match: { status: 'paid' } },
  { $unwind: { path: '$lines', preserveNullAndEmptyArrays: true } },
  { $addFields: { value: { $multiply: ['$lines.quantity', '$lines.price'] } } },
  { $lookup: { from: 'customers', localField: 'customer', foreignField: '_id', as: 'found' } },
  { $addFields: { country: { $ifNull: [{ $arrayElemAt: ['$found.country', 0] }, 'unknown'] } } },
  { $group: { _id: '$country', orders: { $sum: 1 }, revenue: { $sum: '$value' } } },
  { $project: { _id: 0, country: '$_id', orders: 1, revenue: 1 } },
  { $sort: { revenue: -1, country: 1 } },
]
