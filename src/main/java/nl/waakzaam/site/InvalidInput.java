// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.util.List;
import java.util.Map;

/**
 * Input to the API that cannot be accepted, with everything that is wrong with it at once; answered as 400 and
 * {@code application/problem+json}.
 */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidInput(List<Fault> faults) {
        super("invalid input in " + faults.size() + " place(s)");
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    /**
     * One thing that is wrong.
     *
     * @param path the field, as {@code kenmerken[0].soort}
     * @param textKey the key of the text that says what to do; the text never repeats what was typed
     * @param where whether it stands in the body or in the query of the address
     */
    public record Fault(String path, String textKey, List<Object> values, Where where) {
        /** What part of a request a fault is in. */
        public enum Where {
            BODY,
            QUERY
        }

        public Fault(String path, String textKey, Object... values) {
            this(path, textKey, List.of(values));
        }

        public Fault(String path, String textKey, List<Object> values) {
            this(path, textKey, values, Where.BODY);
        }

        /** Of a parameter in the address, by its name; empty for all of them together. */
        public static Fault inQuery(String name, String textKey, Object... values) {
            return new Fault(name, textKey, List.of(values), Where.QUERY);
        }

        /** As the NL GOV API Design Rules tell it: in the body a JSON Pointer in a fragment (RFC 6901). */
        Map<String, String> location() {
            return switch (where) {
                case BODY ->
                    Map.of("pointer", "#/" + path.replace("[", "/").replace("]", "").replace(".", "/"));
                case QUERY -> Map.of("name", path);
            };
        }
    }
}
