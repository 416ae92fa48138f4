def batch_stats(batches)
  raise 'not written yet'
end
