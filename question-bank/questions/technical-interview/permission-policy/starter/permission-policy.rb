def decide(policy, requests)
  raise 'not written yet'
end
