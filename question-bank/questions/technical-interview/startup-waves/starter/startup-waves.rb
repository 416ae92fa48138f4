def start_waves(services, needs)
  raise 'not written yet'
end
