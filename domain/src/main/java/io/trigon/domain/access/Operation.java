package io.trigon.domain.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * Every operation behind a door, and the roles it is open to. The single table of rights: a door that names none of these
 * is refused. Which records a role sees is decided by the queries, from the {@link Viewer}.
 */
public enum Operation {
    SEE_HOME(Group.EVERYBODY),
    SEE_SHIPMENTS(Group.EVERYBODY),
    SEE_POSITIONS(Group.EVERYBODY),
    SEE_RAW_MESSAGES(Group.STAFF),
    /** Where a device is, told by the device itself with a key of its user. */
    SEND_POSITIONS(Group.STAFF_AND_CARRIER),
    TIE_DEVICE(Group.STAFF_AND_CARRIER),
    RECORD_SCAN(Group.STAFF_AND_CARRIER),
    RECORD_MILESTONE(Group.STAFF),
    JUDGE_MILESTONE(Group.STAFF),
    /** Offers to carriers: see, make and withdraw them. */
    TENDER_LEG(Group.STAFF),
    DECLINE_BOOKING(Group.STAFF),
    RECORD_PROOF(Group.STAFF_AND_CARRIER),
    SEE_TRIANGLES(Group.STAFF_AND_SIDES),
    SEE_CONTRACTS(Group.STAFF_AND_SIDES),
    DRAFT_CONTRACT(Group.MANAGERS),
    SUBMIT_CONTRACT(Group.MANAGERS),
    /** A party answers the offer made to it; what else a contract waits for is for managers. */
    ANSWER_CONTRACT(Group.MANAGERS_AND_SIDES),
    /** What a carrier costs us is nobody's business but ours. */
    SEE_FREIGHT_BILLS(Group.STAFF),
    DECIDE_FREIGHT_BILL(Group.MANAGERS),
    AGREE_FREIGHT(Group.MANAGERS),
    /** Of a party: what it pays itself. */
    SEE_INVOICES(Group.STAFF_AND_SIDES),
    ISSUE_INVOICE(Group.STAFF),
    CREDIT_INVOICE(Group.MANAGERS),
    SEE_LEADS(Group.STAFF),
    CLOSE_LEAD(Group.STAFF),
    SEE_TASKS(Group.STAFF),
    CLAIM_TASK(Group.STAFF),
    RELEASE_TASK(Group.STAFF),
    SNOOZE_TASK(Group.STAFF),
    COMPLETE_TASK(Group.STAFF),
    SEE_NOTICES(Group.STAFF_AND_SIDES),
    SEE_MAIL_INBOX(Group.STAFF),
    SEE_EXCHANGE(Group.STAFF),
    /** Of a party: its own partner's messages alone. */
    SEE_POSTED_MESSAGE(Group.EVERYBODY),
    /** A party posts as itself. */
    POST_MESSAGE(Group.EVERYBODY),
    /** Of a party: what its own company captured, and what is told of its shipments. */
    SEE_EVENTS(Group.EVERYBODY),
    /** A party captures as itself. */
    CAPTURE_EVENTS(Group.EVERYBODY),
    NAME_EVENT_QUERY(Group.EVERYBODY),
    /** Sends what the user sees, as long as they see it. */
    SUBSCRIBE_TO_EVENTS(Group.EVERYBODY),
    REPLAY_MESSAGE(Group.STAFF),
    CORRECT_MESSAGE(Group.STAFF),
    /** Reads any text and stores nothing; a party learns nothing of others by it. */
    CHECK_MESSAGE(Group.EVERYBODY),
    /** A party tests for its own partner alone. */
    TEST_CONFORMANCE(Group.EVERYBODY),
    SEE_PARTNERS(Group.STAFF),
    SET_UP_PARTNER(Group.MANAGERS),
    AGREE_ON_AS2(Group.MANAGERS),
    RENEW_OWN_KEY(Group.ADMINISTRATORS),
    SEE_FORECAST_SCORES(Group.STAFF),
    SEE_DEVICES(Group.STAFF),
    /** Takes an unknown device in, or says anew whose it is and what it is mounted on. */
    ADOPT_DEVICE(Group.STAFF),
    /** Puts recorded positions of any device in. */
    REPLAY_POSITIONS(Group.STAFF),
    SEE_GEOFENCES(Group.STAFF),
    DRAW_GEOFENCE(Group.MANAGERS),
    PRINT_PROOF(Group.STAFF_AND_SIDES),
    PRINT_LABEL(Group.EVERYBODY),
    /** Gives units a number of ours. */
    LABEL_UNIT(Group.STAFF),
    PRINT_SCORECARD(Group.STAFF),
    SEE_USERS(Group.ADMINISTRATORS),
    CHANGE_USERS(Group.ADMINISTRATORS),
    SEE_AUDIT(Group.ADMINISTRATORS),
    SEE_OWN_PROFILE(Group.EVERYBODY),
    CHANGE_OWN_PROFILE(Group.EVERYBODY),
    FOLLOW_CHANGES(Group.EVERYBODY);

    private enum Group {
        EVERYBODY(EnumSet.allOf(Role.class)),
        STAFF(EnumSet.of(Role.ACCOUNT_MANAGER, Role.CARE_AGENT, Role.ADMIN)),
        STAFF_AND_CARRIER(EnumSet.of(Role.ACCOUNT_MANAGER, Role.CARE_AGENT, Role.ADMIN, Role.CARRIER)),
        STAFF_AND_SIDES(EnumSet.of(Role.ACCOUNT_MANAGER, Role.CARE_AGENT, Role.ADMIN, Role.SHIPPER, Role.CONSIGNEE)),
        MANAGERS(EnumSet.of(Role.ACCOUNT_MANAGER, Role.ADMIN)),
        MANAGERS_AND_SIDES(EnumSet.of(Role.ACCOUNT_MANAGER, Role.ADMIN, Role.SHIPPER, Role.CONSIGNEE)),
        ADMINISTRATORS(EnumSet.of(Role.ADMIN));

        private final Set<Role> roles;

        Group(Set<Role> roles) {
            this.roles = roles;
        }
    }

    private final Group group;

    Operation(Group group) {
        this.group = group;
    }

    public boolean isOpenTo(Role role) {
        return group.roles.contains(role);
    }
}
