/** Triangles as rows, their service figures, and what pages show of them. */
package io.trigon.persistence.triangle;
