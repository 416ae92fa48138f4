def run_cache(capacity, commands)
  raise 'not written yet'
end
