class Solution {
    static String[] route_keys(int[] points, String[] owners, String[] down, int[] keys) {
        throw new UnsupportedOperationException("not written yet");
    }
}
