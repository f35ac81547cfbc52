// The diagonal of the Hessian, exactly or as z (H z) with a vector z of signs: one product with the Hessian, free of
// bias where signs are drawn. Bekas, Kokiopoulou & Saad, Appl. Numer. Math. 57, 2007.
import space::Vec;
import oracle::{hessian, hvp};
import schema::now;
import package::lib::probe::rademacher;

const EXACT = 0.0;
const ALTERNATING = 1.0; // z = (1, -1), (1, 1), (1, -1), ...

fn hessian_diagonal(x: Vec, estimate: f32) -> Vec {
  if estimate == EXACT {
    let h = hessian(x);
    return Vec(h[0].x, h[1].y);
  }
  var z = Vec(1.0, 2.0 * f32(now % 2u) - 1.0);
  if estimate != ALTERNATING { z = rademacher(0u); }
  return z * hvp(x, z);
}
