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
      since: {
        $min: {
          $map: {
            input: {
              $filter: {
                input: { $ifNull: ['$messages', []] },
                as: 'message',
                cond: {
                  $and: [
                    { $eq: ['$$message.from', 'customer'] },
                    { $gte: ['$$message.at', { $ifNull: ['$answered', ''] }] },
                  ],
                },
              },
            },
            as: 'message',
            in: '$$message.at',
          },
        },
      },
    },
  },
  { $match: { since: { $ne: null } } },
  { $group: { _id: { $ifNull: ['$team', 'unassigned'] }, waiting: { $sum: 1 }, since: { $min: '$since' } } },
  { $project: { _id: 0, team: '$_id', waiting: 1, since: 1 } },
  { $sort: { since: 1, team: 1 } },
]
