// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.notices.TestPost;
import org.springframework.context.ApplicationContext;

/** Owners who come in by the link of a mail. */
public final class TestVisits {
    private static final Pattern TOKEN = Pattern.compile("/(?:toegang|klopt)/([\\w-]+)\n");

    private final EntryLinks links;
    private final OwnersEntrance entrance;
    private final TestPost post;

    public TestVisits(ApplicationContext product) {
        links = product.getBean(EntryLinks.class);
        entrance = product.getBean(OwnersEntrance.class);
        post = new TestPost(product);
    }

    /** The secret of a session, as its cookie holds it. */
    public String enter(String mail) {
        links.send(new MailAddress(mail), Locale.of("nl"));
        return entrance.enter(tokenOf(mail)).orElseThrow();
    }

    /** What stands in the link of the latest mail to somebody. */
    public String tokenOf(String mail) {
        return token(post.of(mail).getFirst());
    }

    static String token(Mail mail) {
        var found = TOKEN.matcher(mail.text());
        if (!found.find()) {
            throw new AssertionError("no link in the mail");
        }
        return found.group(1);
    }
}
