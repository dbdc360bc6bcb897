package nl.waakzaam.monitor.methods;
final class NearRepeats { static NearRepeat of(java.util.List<Incident> i, Bands a, Bands b) { throw new IllegalStateException(); } }
