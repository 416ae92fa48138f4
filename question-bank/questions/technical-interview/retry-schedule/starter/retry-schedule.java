class Solution {
    static int[] retry_delays(int base, int cap, int budget, int retries) {
        throw new UnsupportedOperationException("not written yet");
    }
}
