// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever starts an installation for real use that nobody has filled in whom to tell of a weakness. */
@Component
@ConditionalOnProperty(name = "waakzaam.serves", matchIfMissing = true)
class SecurityContactNotice {
    private static final Logger LOG = LoggerFactory.getLogger(SecurityContactNotice.class);

    private final boolean missing;

    SecurityContactNotice(
            @Value("${waakzaam.security-contact:}") String contact, @Value("${waakzaam.demo:false}") boolean demo) {
        missing = contact.isBlank() && !demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        if (missing) {
            LOG.warn("Set waakzaam.security-contact to your own address, such as mailto:security@your-organisation.nl:"
                    + " until then /.well-known/security.txt names an example");
        }
    }
}
