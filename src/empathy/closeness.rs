//! How close the other desk feels: seven pictures of two circles.
//!
//! Owns [`Picture`] and [`Circles`], their geometry for screens and reports
//! alike. It must not know colours, sizes on a screen or the words beneath.
//!
//! The idea is the scale 'inclusion of other in the self' (Aron, Aron and
//! Smollan 1992): seven pictures with rising overlap, in which the figure as a
//! whole keeps its area. As there, the overlap rises in equal steps; that it
//! rises by 15 % of a circle, up to 90 %, is a design default.

use super::scale::scale;

scale! {
    /// One of the seven pictures: 1 for circles that only touch, 7 for the
    /// greatest overlap.
    Picture: 1 to 7 by 1
}

/// By how much the overlap rises from picture to picture, as a share of a circle.
pub const OVERLAP_STEP: f64 = 0.15;

/// Two equal circles, in units of the radius that they have in the first picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Circles {
    /// The area that both cover, as a share of one circle: 0 to 0.9.
    pub overlap: f64,
    /// Radius of each circle.
    pub radius: f64,
    /// Distance between the two centres.
    pub distance: f64,
}

impl Picture {
    /// The circles of this picture. What the two cover together has the same
    /// area, 2π, in every picture.
    pub fn circles(self) -> Circles {
        let overlap = f64::from(self.get() - Self::LOWEST) * OVERLAP_STEP;
        // The covered area is πr²(2 − overlap).
        let radius = libm::sqrt(2.0 / (2.0 - overlap));
        Circles { overlap, radius, distance: radius * distance_in_radii(overlap) }
    }

    /// The change since `before` in pictures, −6 to 6; above zero is closer.
    pub const fn change_since(self, before: Self) -> i8 {
        self.get() as i8 - before.get() as i8
    }
}

impl Circles {
    /// Width of the figure: from the left edge of one circle to the right edge of the other.
    pub fn width(&self) -> f64 {
        self.distance + 2.0 * self.radius
    }
}

/// The distance of two circles' centres, in radii, at which they overlap by
/// this share of a circle. By bisection: the overlap falls with the distance.
fn distance_in_radii(overlap: f64) -> f64 {
    let (mut near, mut far) = (0.0, 2.0);
    for _ in 0..60 {
        let middle = 0.5 * (near + far);
        if overlap_at(middle) > overlap {
            near = middle;
        } else {
            far = middle;
        }
    }
    far
}

/// The overlap of two circles with centres `x` radii apart, 0 to 2, as a share
/// of a circle: the area of the lens, 2 acos(x/2) − (x/2)·√(4 − x²), over π.
fn overlap_at(x: f64) -> f64 {
    let lens = 2.0 * libm::acos(x / 2.0) - x / 2.0 * libm::sqrt(4.0 - x * x);
    lens / core::f64::consts::PI
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_circles_touch_and_each_next_picture_overlaps_more() {
        let circles: Vec<Circles> = Picture::all().map(Picture::circles).collect();
        assert_eq!(circles.len(), 7);
        assert_eq!((circles[0].overlap, circles[0].radius), (0.0, 1.0));
        assert!((circles[0].distance - 2.0).abs() < 1e-5, "{circles:?}");
        assert!((circles[6].overlap - 0.9).abs() < 1e-15);
        for pair in circles.windows(2) {
            assert!((pair[1].overlap - pair[0].overlap - OVERLAP_STEP).abs() < 1e-15);
            assert!(pair[1].distance < pair[0].distance && pair[1].radius > pair[0].radius);
            assert!(pair[1].width() < pair[0].width());
        }
    }

    #[test]
    fn the_geometry_is_the_stated_overlap_and_one_area() {
        for circles in Picture::all().map(Picture::circles) {
            // Counts points of a grid, which knows nothing of the formula.
            let (mut both, mut one) = (0_u32, 0_u32);
            let step = 0.008;
            let cells = (2.2 / step) as i32;
            for column in -cells..=cells {
                for row in -cells..=cells {
                    let (x, y) = (f64::from(column) * step, f64::from(row) * step);
                    let inside = |centre: f64| {
                        let dx = x - centre;
                        dx * dx + y * y <= circles.radius * circles.radius
                    };
                    let (left, right) = (inside(-circles.distance / 2.0), inside(circles.distance / 2.0));
                    both += u32::from(left && right);
                    one += u32::from(left || right);
                }
            }
            let area = |cells: u32| f64::from(cells) * step * step;
            let disc = core::f64::consts::PI * circles.radius * circles.radius;
            assert!((area(both) / disc - circles.overlap).abs() < 0.002, "{circles:?}");
            assert!((area(one) - core::f64::consts::TAU).abs() < 0.02, "{circles:?}");
        }
    }

    #[test]
    fn a_change_counts_pictures() {
        let picture = |number| Picture::new(number).unwrap();
        assert_eq!(picture(5).change_since(picture(2)), 3);
        assert_eq!(picture(1).change_since(picture(7)), -6);
        assert!(Picture::new(0).is_err() && Picture::new(8).is_err());
    }
}
