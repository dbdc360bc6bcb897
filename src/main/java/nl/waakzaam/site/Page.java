// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What every screen needs besides its own content; given to each template as {@code page}.
 *
 * @param language the language of this answer: Dutch or English
 * @param path the path of this request without its query, for the language switch
 * @param demo whether all data here are invented
 * @param visitor the name of the account that is logged in, if any
 * @param csrf the name and token that a form sends along
 */
public record Page(
        MessageSource messages,
        Locale language,
        String path,
        boolean demo,
        @Nullable Visitor visitor,
        @Nullable Csrf csrf) {

    /** Who is logged in: the name to greet and the menu that their roles open. */
    public record Visitor(String name, List<MenuItem> menu) {}

    /** One entry of the menu: the key of its text and the path behind it. */
    public record MenuItem(String textKey, String path) {}

    /** The hidden field that proves a form came from our own page. */
    public record Csrf(String field, String token) {}

    /** The text of a key in the page's language; {@code {0}} and further are filled in. */
    public String text(String key, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
