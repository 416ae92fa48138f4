[
  { $match: { status: 'open' } },
  {
    $addFields: {
      answered: {
        $max: {
          $map: {
            input: {
              $filter: { input: { $ifNull: ['$messages', []] }, as: 'message', cond: { $eq: ['$$message.from', 'agent'] } },
            },
            as: 'message',
            in: '$$message.at',
          },
        },
      },
    },
  },
  {
    $addFields: {
      answered: { $ifNull: ['$answered', ''] },
    },
  },
  { $unwind: '$messages' },
  { $match: { 'messages.from': 'customer', $expr: { $gt: ['$messages.at', '$answered'] } } },
  { $group: { _id: { $ifNull: ['$team', 'unassigned'] }, waiting: { $sum: 1 }, since: { $min: '$messages.at' } } },
  { $project: { _id: 0, team: '$_id', waiting: 1, since: 1 } },
  { $sort: { since: 1, team: 1 } },
]
