[
  { $match: { status: 'open' } },
  // further stages
]
