class Solution {
    static boolean[] allow(int[] times, int capacity, int refill) {
        throw new UnsupportedOperationException("not written yet");
    }
}
