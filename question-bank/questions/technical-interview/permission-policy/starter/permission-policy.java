class Solution {
    static String[] decide(String policy, String[] requests) {
        throw new UnsupportedOperationException("not written yet");
    }
}
