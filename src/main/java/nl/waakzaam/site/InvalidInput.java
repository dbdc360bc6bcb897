// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.util.List;

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
     */
    public record Fault(String path, String textKey, List<Object> values) {
        public Fault(String path, String textKey, Object... values) {
            this(path, textKey, List.of(values));
        }

        /** The field as a JSON Pointer in a fragment (RFC 6901), as {@code #/kenmerken/0/soort}. */
        String pointer() {
            return "#/" + path.replace("[", "/").replace("]", "").replace(".", "/");
        }
    }
}
