[
  { $match: { status: 'paid' } },
  // further stages
]
