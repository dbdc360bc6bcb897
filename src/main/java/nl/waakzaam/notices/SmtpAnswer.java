// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reply of a server for mail (RFC 5321, 4.2), as it may be kept: servers repeat the reader's address in it.
 *
 * @param code three digits
 */
record SmtpAnswer(int code, @Nullable String words) {
    private static final int LONGEST = 300;
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
    private static final Pattern UNPRINTED = Pattern.compile("[^\\x20-\\x7E]+");

    /** The last of several; empty when the server said nothing. */
    static String last(List<SmtpAnswer> answers) {
        return answers.isEmpty() ? "" : clean(answers.getLast().words());
    }

    /** What a server said that took a mail, with the number by which its log and the reader's know it. */
    static String taken(@Nullable String words, @Nullable String messageId) {
        return clean(words) + (messageId == null ? "" : " Message-ID " + messageId);
    }

    private static String clean(@Nullable String words) {
        var plain = UNPRINTED.matcher(words == null ? "" : words).replaceAll(" ");
        var bare = ADDRESS.matcher(plain).replaceAll("…").strip();
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    }
}
