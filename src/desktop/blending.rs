//! Translucent colours of the panels, as they are meant.
//!
//! The panels' colours come multiplied by their alpha and encoded. The engine's shader
//! decodes that product, and a fifth of coral becomes nearly black: everything
//! translucent turned grey, and edges had dark seams. Here a colour is decoded first and
//! multiplied then. What is opaque stays as it was, text too.

use bevy::prelude::*;
use bevy::shader::Source;
use bevy_egui::render::EGUI_SHADER_HANDLE;

/// What the engine's shader says, and what it says here.
const LINES: [(&str, &str); 2] = [
    (
        "let color_gamma = texture_color_gamma * in.color;",
        "let alpha = select(1.0, in.color.a, in.color.a > 0.0);
         let color_gamma = texture_color_gamma * vec4<f32>(in.color.rgb / alpha, 1.0);",
    ),
    (
        "return vec4<f32>(linear_from_gamma_rgb(color_gamma.rgb), color_gamma.a);",
        "return vec4<f32>(linear_from_gamma_rgb(color_gamma.rgb) * alpha, color_gamma.a * in.color.a);",
    ),
];

/// Corrects the shader of the panels, which is loaded already. Whether it could be.
pub fn correct(app: &mut App) -> bool {
    let Some(mut shaders) = app.world_mut().get_resource_mut::<Assets<Shader>>() else { return false };
    let Some(mut shader) = shaders.get_mut(&EGUI_SHADER_HANDLE) else { return false };
    let Source::Wgsl(text) = &shader.source else { return false };
    if LINES.iter().any(|(theirs, _)| text.matches(theirs).count() != 1) {
        return false;
    }
    let text = LINES.iter().fold(text.to_string(), |text, (theirs, ours)| text.replace(theirs, ours));
    shader.source = Source::Wgsl(text.into());
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy_egui::EguiPlugin;

    #[test]
    fn the_shader_is_the_one_that_is_corrected() {
        let mut app = App::new();
        app.add_plugins((MinimalPlugins, AssetPlugin::default()));
        app.init_asset::<Shader>().init_asset::<Image>();
        app.add_plugins(EguiPlugin::default());
        assert!(correct(&mut app));
        assert!(!correct(&mut app), "it is corrected once");
    }
}
