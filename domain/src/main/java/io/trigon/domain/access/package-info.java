/** Who may see and do what, and who did it. */
package io.trigon.domain.access;
