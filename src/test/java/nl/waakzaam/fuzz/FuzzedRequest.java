// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * One request as it goes over the wire.
 *
 * @param endpoint the endpoint it was made for
 * @param target its address, as sent
 * @param straight whether its address is one of the endpoint, without tricks
 * @param complete whether its head is whole and well formed, so that an answer may be expected
 * @param asksTheImpossible whether it asks for a version or coding that HTTP itself answers with 501 or 505
 */
record FuzzedRequest(
        long number,
        Endpoint endpoint,
        String method,
        String target,
        boolean straight,
        boolean complete,
        boolean asksTheImpossible,
        byte[] bytes) {
    private static final int SHOWN = 4000;

    /** Whether it is the endpoint as it should be asked, whatever stands in the body. */
    boolean isStraight() {
        return complete && straight && method.equals(endpoint.method());
    }

    String path() {
        return target.split("\\?", 2)[0];
    }

    String shown() {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.length() > SHOWN ? text.substring(0, SHOWN) + " … " + text.length() + " bytes" : text;
    }
}
