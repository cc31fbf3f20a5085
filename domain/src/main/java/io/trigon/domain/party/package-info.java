/** Who exists, where, and how each person wants to be reached. Nothing about what we sold or moved. */
package io.trigon.domain.party;
