class Solution {
    static int[][] error_bursts(int[] times, int[] statuses, int window, int threshold) {
        throw new UnsupportedOperationException("not written yet");
    }
}
