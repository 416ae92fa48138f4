def retry_delays(base, cap, budget, retries)
  delays = []
  spent = 0
  wait = [base, cap].min
  while delays.length < retries && spent + wait <= budget
    delays << wait
    spent += wait
    wait = [wait * 2, cap].min
  end
  delays
end
