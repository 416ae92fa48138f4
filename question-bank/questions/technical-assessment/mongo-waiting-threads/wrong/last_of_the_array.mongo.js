[
  { $match: { status: 'open' } },
  {
    $addFields: {
      last: {
        $arrayElemAt: [
          {
            $filter: { input: { $ifNull: ['$messages', []] }, as: 'message', cond: { $ne: ['$$message.from', 'note'] } },
          },
          -1,
        ],
      },
    },
  },
  { $match: { 'last.from': 'customer' } },
  { $group: { _id: { $ifNull: ['$team', 'unassigned'] }, waiting: { $sum: 1 }, since: { $min: '$last.at' } } },
  { $project: { _id: 0, team: '$_id', waiting: 1, since: 1 } },
  { $sort: { since: 1, team: 1 } },
]
