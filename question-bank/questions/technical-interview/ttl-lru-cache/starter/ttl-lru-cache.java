class Solution {
    static String[] run_cache(int capacity, String[] commands) {
        throw new UnsupportedOperationException("not written yet");
    }
}
