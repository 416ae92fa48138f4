def add_up(values)
  raise "not written yet"
end
