package io.trigon.web.exchange;

import io.trigon.domain.exchange.PartnerProfile;
import io.trigon.web.api.JsonText;

/** A partner as a file: JSON that people can read and compare, with every field in its place and no secret in it. */
final class PartnerFile {
    private PartnerFile() {}

    static String write(ProfileJson profile) {
        return JsonText.write(profile);
    }

    /** @throws io.trigon.domain.shared.BrokenRule for what is no such file */
    static PartnerProfile read(String text) {
        ProfileJson read = JsonText.read(ProfileJson.class, text);
        return read.profile(read.id() == null ? "" : read.id().strip());
    }
}
