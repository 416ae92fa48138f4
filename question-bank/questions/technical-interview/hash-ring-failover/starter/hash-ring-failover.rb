def route_keys(points, owners, down, keys)
  raise 'not written yet'
end
