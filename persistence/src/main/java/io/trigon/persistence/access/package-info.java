/** Users, keys, the audit and the throttle of sign-ins, as rows; the hashing of passwords. No rights: they are in the domain. */
package io.trigon.persistence.access;
